using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Finds what cannot be rendered in one operation.</summary>
internal static class OperationCheck
{
    /// <summary>Checks parameters, path, request body, responses and paging of an operation.</summary>
    public static void Run(ContractDocument document, string path, SpecObject item, SpecObject operation, Omissions omissions)
    {
        List<SpecObject> parameters = [.. Parameters(document, item, omissions), .. Parameters(document, operation, omissions)];
        CheckPathParameters(document, path, operation, parameters);
        CredentialCheck.CheckRequirements(document, operation);
        CheckRequestBody(document, operation, omissions);
        var result = CheckResponses(document, operation, omissions);
        omissions.Extension(operation, Extensions.Pagination, () => PaginationCheck.Run(document, operation, result, parameters));
        omissions.Extension(operation, Extensions.Exclusive, () => ExtensionCheck.CheckExclusive(document, operation, parameters));
        foreach (var parameter in parameters)
            omissions.Extension(parameter, Extensions.Instant, () => CheckInstant(document, parameter));
    }

    private static void CheckInstant(ContractDocument document, SpecObject parameter)
    {
        if (parameter["schema"] is SpecObject schema)
            ExtensionCheck.CheckInstant(document, parameter, document.Resolve(schema));
    }

    /// <summary>The parameters that can be rendered. Without one that is required the operation means nothing.</summary>
    private static IEnumerable<SpecObject> Parameters(ContractDocument document, SpecObject owner, Omissions omissions)
    {
        if (owner["parameters"] is not { } node)
            yield break;
        var seen = new HashSet<(string?, string?)>();
        foreach (var item in RenderabilityCheck.Expect<SpecArray>(document, node, "a list of parameters").Items)
        {
            var written = RenderabilityCheck.Expect<SpecObject>(document, item, "a parameter");
            var parameter = document.Resolve(written);
            if (!seen.Add((parameter.Text("name"), parameter.Text("in"))))
                omissions.Drop(written, Second(document, parameter, written));
            else if (IsRendered(document, parameter, written, omissions))
                yield return parameter;
        }
    }

    private static DocumentException Second(ContractDocument document, SpecObject parameter, SpecObject written) =>
        document.Error(
            written,
            DocumentErrorCode.Unsupported,
            $"a second {parameter.Text("in")} parameter '{parameter.Text("name")}' in one list is not supported: the first one is sent."
        );

    private static bool IsRendered(ContractDocument document, SpecObject parameter, SpecObject written, Omissions omissions)
    {
        try
        {
            ParameterCheck.Run(document, parameter);
            return true;
        }
        catch (DocumentException problem)
            when (problem.Code is DocumentErrorCode.Unsupported && (!parameter.IsTrue("required") || ParameterCheck.IsNeverSent(parameter)))
        {
            omissions.Drop(written, problem);
            return false;
        }
    }

    private static void CheckPathParameters(ContractDocument document, string path, SpecObject operation, List<SpecObject> parameters)
    {
        if (!path.StartsWith('/') || path.AsSpan().ContainsAny('?', '#'))
        {
            throw document.Error(
                operation,
                DocumentErrorCode.Structure,
                $"the path '{path}' has no slash at its start, or has a query or a fragment; write parameters under 'parameters'."
            );
        }

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

    private static void CheckRequestBody(ContractDocument document, SpecObject operation, Omissions omissions)
    {
        if (operation["requestBody"] is not SpecObject node)
            return;
        var body = document.Resolve(node);
        if (body.Object("content") is not { } content)
            return;
        SpecMember[] wrong = [.. content.Members.Where(media => !MediaTypes.IsValid(media.Name))];
        if (wrong.Length > 0 && wrong.Length == content.Members.Count)
            throw NoMediaType(document, wrong[0]);
        foreach (var media in wrong)
            omissions.Drop(media.Value, NoMediaType(document, media));
        var chosen = BodyContent.OfRequest([.. content.Members.Select(media => media.Name).Where(MediaTypes.IsValid)]);
        if (chosen is not { Form: BodyForm.Multipart or BodyForm.Form } form)
            return;
        var schema = content.Object(form.MediaType)?.Object("schema");
        if (schema is null || !HasMembers(document, schema))
        {
            throw document.Error(
                content,
                DocumentErrorCode.Unsupported,
                $"a request body of {form.MediaType} is supported where its schema has properties, and this one has none."
            );
        }
    }

    private static DocumentException NoMediaType(ContractDocument document, SpecMember media) =>
        document.Error(
            media.Value,
            DocumentErrorCode.Unsupported,
            $"'{media.Name}' is no media type such as application/json, so no request can have it."
        );

    private static SpecObject? CheckResponses(ContractDocument document, SpecObject operation, Omissions omissions)
    {
        if (operation["responses"] is not SpecObject responses)
            return null;
        SpecObject? schema = null;
        foreach (var status in MediaTypes.Successes(responses.Members.Select(member => member.Name)))
        {
            var node = document.Resolve(RenderabilityCheck.Expect<SpecObject>(document, responses[status]!, "a response"));
            if (node.Object("content")?.Members.FirstOrDefault(media => MediaTypes.IsJson(media.Name))?.Value is not SpecObject media)
                continue;
            var other = media.Object("schema");
            schema ??= other;
            // One page has one type.
            if (operation[Extensions.Pagination] is not null && schema is not null && other is not null && !IsSame(document, schema, other))
                omissions.Note(document.Error(other, DocumentErrorCode.Unsupported, Second(status)));
        }

        return schema;
    }

    private static bool HasMembers(ContractDocument document, SpecObject schema)
    {
        var actual = document.Resolve(schema);
        return actual.Object("properties") is { Members.Count: > 0 }
            || actual.Array("allOf")?.Items.OfType<SpecObject>().Any(part => HasMembers(document, part)) == true;
    }

    private static bool IsSame(ContractDocument document, SpecObject one, SpecObject other) =>
        ReferenceEquals(document.Resolve(one), document.Resolve(other));

    private static string Second(string status) =>
        $"the response {status} of a list has another schema than the first response of success, and is read by that one: what it has "
        + "beside is kept in AdditionalProperties.";
}
