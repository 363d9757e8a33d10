namespace Hostile.Tests.BadBytes;

/// <summary>The ways in which a body is spoilt.</summary>
internal enum Mutation
{
    BitFlips,
    Cut,
    DuplicatedMember,
    ReorderedMembers,
    WrongType,
    InvalidUtf8,
    DeepNesting,
    LongString,
}
