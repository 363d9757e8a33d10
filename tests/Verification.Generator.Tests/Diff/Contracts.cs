using System.Text;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Documents;

namespace Verification.Generator.Tests.Diff;

/// <summary>Contracts from texts.</summary>
internal static class Contracts
{
    public static ContractDocument Read(string text, string file = "acme.yaml") =>
        ContractDocument.Parse(file, Encoding.UTF8.GetBytes(text), "acme");

    public static IReadOnlyList<Change> Compare(string before, string after) =>
        ContractComparer.Compare(Read(before, "base.yaml"), Read(after, "revision.yaml"));

    /// <summary>A document with one operation whose request body and response have a schema of their own.</summary>
    public static string WithBody(string schema, string openapi = "3.1.0", string components = "{}") =>
        $$"""
            openapi: {{openapi}}
            info: {title: Acme, version: 1.0.0}
            paths:
              /things:
                post:
                  requestBody:
                    content:
                      application/json:
                        schema: {{schema}}
                  responses:
                    '200':
                      description: Done
                      content:
                        application/json:
                          schema: {{schema}}
            components:
              schemas: {{components}}
            """;
}
