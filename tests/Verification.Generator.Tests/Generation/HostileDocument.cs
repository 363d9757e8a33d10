using System.Text.Json;
using System.Text.RegularExpressions;

namespace Verification.Generator.Tests.Generation;

/// <summary>
/// A document with a text in every place from which text reaches generated code. Places are marked as <c>§name§</c>; one name is one text.
/// </summary>
internal static partial class HostileDocument
{
    private const string Text = """
        {
          "openapi": "3.0.3",
          "info": { "title": "§title§", "version": "§version§", "description": "§about§" },
          "servers": [{ "url": "https://api.example.com/§server§", "description": "§place§" }],
          "tags": [{ "name": "Rows§tag§", "description": "§tagtext§" }],
          "x-rate-limit": { "permits": 10, "window-seconds": 60 },
          "paths": {
            "/rows§path§/{id§segment§}": {
              "get": {
                "operationId": "listRows§operation§", "tags": ["Rows§tag§"], "summary": "§summary§", "description": "§description§", "deprecated": true,
                "x-pagination": { "style": "token", "items": "rows§items§", "next": "next§next§", "token": "token§token§", "page-size": "size§size§" },
                "parameters": [
                  { "name": "id§segment§", "in": "path", "required": true, "description": "§segmenttext§", "schema": { "type": "string" } },
                  { "name": "token§token§", "in": "query", "description": "§tokentext§", "schema": { "type": "string", "pattern": "§pattern§", "default": "§default§" } },
                  { "name": "size§size§", "in": "query", "schema": { "type": "integer", "description": "§sizetext§", "minimum": 1, "maximum": 9 } },
                  { "name": "since§since§", "in": "query", "x-instant": { "precision": "seconds", "round": "down" }, "schema": { "type": "string", "format": "date-time", "default": "§since-default§" } },
                  { "name": "kinds§kinds§", "in": "query", "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Kind§kind§" } } }
                ],
                "responses": { "200": { "description": "§response§", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Page§page§" } } } } }
              },
              "post": {
                "tags": ["Rows§tag§"],
                "parameters": [{ "name": "id§segment§", "in": "path", "required": true, "schema": { "type": "string" } }],
                "requestBody": { "description": "§bodytext§", "content": { "application/json": { "schema": { "type": "array", "title": "§listtitle§", "items": { "type": "string" } } } } },
                "responses": { "200": { "description": "§other§", "content": { "application/json": { "schema": { "type": "string", "title": "§answertitle§" } } } } }
              }
            }
          },
          "components": {
            "schemas": {
              "Page§page§": { "type": "object", "title": "§pagetitle§", "description": "§pagetext§", "properties": {
                "rows§items§": { "type": "array", "description": "§rowstext§", "items": { "$ref": "#/components/schemas/Row§row§" } },
                "next§next§": { "type": "string", "nullable": true, "description": "§nexttext§", "pattern": "§nextpattern§", "default": "§nextdefault§" },
                "inline§inline§": { "type": "object", "title": "§inlinetitle§", "description": "§inlinetext§", "properties": { "deep§deep§": { "type": "string", "enum": ["one§one§", "two§two§"], "description": "§deeptext§" } } } } },
              "Kind§kind§": { "type": "string", "title": "§kindtitle§", "description": "§kindtext§", "enum": ["red§red§", "blue§blue§"], "x-value-descriptions": { "red§red§": "§redtext§", "blue§blue§": "§bluetext§" } },
              "Row§row§": { "type": "object", "description": "§rowtext§", "discriminator": { "propertyName": "kind§wire§", "mapping": { "car§car§": "#/components/schemas/Car§branch§" } },
                "properties": { "kind§wire§": { "type": "string", "description": "§wiretext§" }, "open§open§": { "description": "§opentext§", "x-view": "#/components/schemas/Page§page§" }, "map§map§": { "type": "object", "additionalProperties": { "type": "string" } } } },
              "Car§branch§": { "description": "§branchtext§", "allOf": [{ "$ref": "#/components/schemas/Row§row§" }, { "type": "object", "properties": { "doors§doors§": { "type": "string", "format": "§format§", "description": "§doorstext§" } } }] }
            }
          }
        }
        """;

    /// <summary>The names of the places.</summary>
    public static IReadOnlyList<string> Places { get; } = [.. Place().Matches(Text).Select(match => match.Groups["name"].Value).Distinct()];

    /// <summary>The document with texts in its places.</summary>
    public static string With(Func<string, string> text) =>
        Place().Replace(Text, match => JsonSerializer.Serialize(text(match.Groups["name"].Value))[1..^1]);

    [GeneratedRegex("§(?<name>[a-z-]+)§", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Place();
}
