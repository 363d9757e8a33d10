using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// The versions of the contract between generated code and this runtime that it supports. Generated code names the one that it was made
/// for, so that code and runtime of different versions fail to compile instead of failing at run time.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuntimeContract
{
    /// <summary>The first version.</summary>
    public const int Version1 = 1;
}
