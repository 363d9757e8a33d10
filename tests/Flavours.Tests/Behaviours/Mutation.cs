namespace Flavours.Tests.Behaviours;

/// <summary>What is taken away, to see that a behaviour's check fails without it.</summary>
public enum Mutation
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The vendor behaves, so that there is nothing to withstand.</summary>
    NoFault,

    /// <summary>The flavour sends through the handlers of .NET instead of ours.</summary>
    NoHandlers,
}
