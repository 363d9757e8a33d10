namespace Hostile.Tests.BadBytes;

/// <summary>The ways to corrupt a body.</summary>
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
