using Verification.Generator.Documents.Naming;

namespace Verification.Generator.Tests.Naming;

public sealed class OperationNamesTests
{
    [Theory]
    [InlineData("listAttempts", "Attempts", "List")]
    [InlineData("getAttempt", "Attempts", "Get")]
    [InlineData("listEntries", "Entries", "List")]
    [InlineData("getEntry", "Entries", "Get")]
    [InlineData("cancelAllSessions", "Attempts", "CancelAllSessions")]
    [InlineData("attempts", "Attempts", "Attempts")]
    public void The_tag_is_not_said_twice(string operationId, string tag, string expected) =>
        OperationNames.Method(OperationNames.Identifier(operationId, "get", "/a"), tag).ShouldBe(expected);

    [Theory]
    [InlineData(null, "GetV2AttemptsSid")]
    [InlineData("", "GetV2AttemptsSid")]
    public void Without_operationId_method_and_path_name_the_operation(string? operationId, string expected) =>
        OperationNames.Identifier(operationId, "get", "/v2/Attempts/{Sid}").ShouldBe(expected);
}
