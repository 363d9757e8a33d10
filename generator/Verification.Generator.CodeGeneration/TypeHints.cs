using NSwag;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration;

/// <summary>
/// The names of types that a document declares without a name: those of the operation that they belong to, or of the component that several
/// operations share, so that no other operation changes them.
/// </summary>
internal sealed class TypeHints(OpenApiDocument contract)
{
    /// <summary>The name for the body of a request.</summary>
    public string OfBody(OpenApiOperation operation, string usual) =>
        KeyOf(contract.Components.RequestBodies, operation.RequestBody?.ActualRequestBody) is { } key ? Ending(key, "Body") : usual;

    /// <summary>The name for the body of a response.</summary>
    public string OfResponse(OpenApiOperation operation, string status, string usual) =>
        KeyOf(contract.Components.Responses, operation.ActualResponses[status]) is { } key ? Ending(key, "Result") : usual;

    /// <summary>The name for the value of a parameter.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="path">The path, whose operations may share the parameter.</param>
    /// <param name="name">The name of the parameter in C#.</param>
    /// <param name="usual">The name in an operation of its own.</param>
    public string OfParameter(OpenApiOperation operation, OpenApiParameter parameter, string path, string name, string usual)
    {
        if (KeyOf(contract.Components.Parameters, parameter) is { } key)
            return Ending(key, "Parameter");
        var isOfPath = operation.Parent?.Parameters?.Any(other => ReferenceEquals(other.ActualParameter, parameter)) == true;
        return isOfPath ? Identifiers.Pascal(path) + name : usual;
    }

    private static string Ending(string key, string kind)
    {
        var name = Identifiers.Pascal(key);
        return name.EndsWith(kind, StringComparison.Ordinal) ? name : name + kind;
    }

    private static string? KeyOf<T>(IDictionary<string, T> components, T? value)
        where T : class => components.FirstOrDefault(component => ReferenceEquals(Actual(component.Value), value)).Key;

    private static object? Actual<T>(T component) =>
        component switch
        {
            OpenApiParameter parameter => parameter.ActualParameter,
            OpenApiResponse response => response.ActualResponse,
            OpenApiRequestBody body => body.ActualRequestBody,
            _ => component,
        };
}
