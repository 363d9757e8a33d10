namespace Verification.Generated;

/// <summary>What a client says that was made for tests and lacks the member that is called.</summary>
internal static class TestDouble
{
    internal static InvalidOperationException NotOverridden(string type) =>
        new($"This {type} was made by its parameterless constructor, which is for test doubles, and it cannot send requests. " +
            "Override the member that the code under test calls.");
}
