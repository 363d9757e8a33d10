namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Which way data flows, seen from the client: the same change means the opposite the other way.</summary>
internal enum Direction
{
    /// <summary>The client sends it: narrowing it hurts.</summary>
    Request,

    /// <summary>The client receives it: widening it hurts.</summary>
    Response,
}
