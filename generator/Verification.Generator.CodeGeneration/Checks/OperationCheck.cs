using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Finds what cannot be rendered in one operation.</summary>
internal static class OperationCheck
{
    /// <summary>Checks parameters, path, request body, responses and paging of an operation.</summary>
    public static void Run(ContractDocument document, string path, SpecObject item, SpecObject operation)
    {
        List<SpecObject> parameters = [.. Parameters(document, item), .. Parameters(document, operation)];
        parameters.ForEach(parameter => ParameterCheck.Run(document, parameter));
        CheckPathParameters(document, path, operation, parameters);
        CheckRequestBody(document, operation);
        var result = CheckResponses(document, operation);
        ExtensionCheck.CheckPagination(document, operation, result, parameters);
        ExtensionCheck.CheckExclusive(document, operation, parameters);
    }

    private static IEnumerable<SpecObject> Parameters(ContractDocument document, SpecObject owner)
    {
        if (owner["parameters"] is not { } node)
            yield break;
        foreach (var parameter in RenderabilityCheck.Expect<SpecArray>(document, node, "a list of parameters").Items)
        {
            yield return document.Resolve(RenderabilityCheck.Expect<SpecObject>(document, parameter, "a parameter"));
        }
    }

    private static void CheckPathParameters(ContractDocument document, string path, SpecObject operation, List<SpecObject> parameters)
    {
        HashSet<string> declared =
        [
            .. parameters.Where(parameter => parameter.Text("in") is "path").Select(parameter => parameter.Text("name")!),
        ];
        HashSet<string> used = [.. PathTemplate.Split(path).Where(part => part.IsParameter).Select(part => part.Text)];
        if (used.Except(declared).FirstOrDefault() is { } missing)
        {
            throw document.Error(
                operation,
                DocumentErrorCode.Structure,
                $"the path '{path}' has '{{{missing}}}', but no path parameter of that name is declared."
            );
        }

        if (declared.Except(used).FirstOrDefault() is { } unused)
        {
            throw document.Error(
                operation,
                DocumentErrorCode.Structure,
                $"the path parameter '{unused}' does not stand in the path '{path}'."
            );
        }
    }

    private static void CheckRequestBody(ContractDocument document, SpecObject operation)
    {
        if (operation["requestBody"] is not SpecObject node)
            return;
        var body = document.Resolve(node);
        var content = body.Object("content");
        if (content is null || content.Members.Any(media => MediaTypes.IsJson(media.Name)))
            return;
        var seen = string.Join(", ", content.Members.Select(media => media.Name));
        throw document.Error(content, DocumentErrorCode.Unsupported, $"a request body of {seen} is not rendered; only JSON is.");
    }

    private static SpecObject? CheckResponses(ContractDocument document, SpecObject operation)
    {
        if (operation["responses"] is not SpecObject responses)
            return null;
        SpecObject? schema = null;
        foreach (
            var response in responses
                .Members.Where(member => MediaTypes.IsSuccess(member.Name))
                .OrderBy(member => member.Name, StringComparer.Ordinal)
        )
        {
            var node = document.Resolve(RenderabilityCheck.Expect<SpecObject>(document, response.Value, "a response"));
            var content = node.Object("content");
            if (content is null || content.Members.Count == 0)
                continue;
            if (content.Members.FirstOrDefault(media => MediaTypes.IsJson(media.Name))?.Value is not SpecObject media)
            {
                var seen = string.Join(", ", content.Members.Select(member => member.Name));
                throw document.Error(content, DocumentErrorCode.Unsupported, $"a response of {seen} is not rendered; only JSON is.");
            }

            schema ??= media.Object("schema");
        }

        return schema;
    }
}
