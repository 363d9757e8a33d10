using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>What a client says that was made for tests and lacks the member that is called.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TestDouble
{
    /// <summary>Makes the exception for a member that a test double does not override.</summary>
    public static InvalidOperationException NotOverridden(string type) =>
        new($"This {type} was made by its parameterless constructor, which is for test doubles, and it cannot send requests. " +
            "Override the member that the code under test calls.");
}
