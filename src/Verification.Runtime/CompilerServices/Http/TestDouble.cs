using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>The exception of a client that was made for tests and does not override the called member.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TestDouble
{
    /// <summary>Makes the exception for a member that a test double does not override.</summary>
    public static InvalidOperationException NotOverridden(string type) =>
        new(
            $"This {type} was made by its parameterless constructor, which is for test doubles, and it cannot send requests. "
                + "Override the member that the code under test calls."
        );
}
