namespace Verification.Generator.Tests.Diff.CSharp;

/// <summary>A contract with one of everything, which the cases change in one place each.</summary>
public static class SampleContract
{
    public const string Text = """
        openapi: 3.0.3
        info: {title: Sample, version: '1'}
        tags: [{name: Attempts, description: Attempts to reach a person.}]
        paths:
          /v1/attempts:
            get:
              tags: [Attempts]
              operationId: listAttempts
              summary: Lists attempts.
              x-pagination: {style: token, items: attempts, next: next_token, token: token, page-size: limit, maximum-page-size: 100}
              parameters:
                - {name: limit, in: query, schema: {type: integer, format: int32, minimum: 1, maximum: 100, default: 20}}
                - {name: token, in: query, schema: {type: string}}
                - {name: state, in: query, schema: {type: string, enum: [open, closed]}}
                - {name: since, in: query, schema: {type: string, format: date-time}}
                - {name: label, in: query, explode: true, schema: {type: array, items: {type: string}}}
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/AttemptPage'}}}}
                '400': {description: bad}
            post:
              tags: [Attempts]
              operationId: createAttempt
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewAttempt'}}}}
              responses:
                '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Attempt'}}}}
          /v1/attempts/{id}:
            get:
              tags: [Attempts]
              operationId: getAttempt
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Attempt'}}}}
          /v1/attempts/{id}/cancel:
            post:
              tags: [Attempts]
              operationId: cancelAttempt
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: cancelled}}
          /v1/search:
            get:
              tags: [Attempts]
              operationId: searchEvents
              parameters: [{name: page, in: query, required: true, schema: {type: integer}}]
              responses:
                '200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Event'}}}}}
        components:
          schemas:
            AttemptPage:
              type: object
              required: [attempts]
              properties:
                attempts: {type: array, items: {$ref: '#/components/schemas/Attempt'}}
                next_token: {type: string}
            Attempt:
              type: object
              required: [id, retries]
              properties:
                id: {type: string, description: The id.}
                channel: {$ref: '#/components/schemas/Channel'}
                retries: {type: integer, format: int32}
                price: {type: number, format: float}
                created: {type: string, format: date-time}
                note: {type: string, maxLength: 100}
                tags: {type: array, items: {type: string}}
                counts: {type: object, additionalProperties: {type: integer}}
                meta: {type: object, properties: {source: {type: string}}}
                extra: {type: object}
                reason: {type: string, enum: [busy, failed]}
            Channel: {type: string, enum: [sms, call]}
            NewAttempt:
              type: object
              required: [to]
              properties:
                to: {type: string, minLength: 3}
                ttl: {type: integer, minimum: 1}
                channel: {type: string, enum: [sms, call]}
                test: {type: boolean}
            Event:
              type: object
              discriminator: {propertyName: kind, mapping: {sent: '#/components/schemas/Sent', read: '#/components/schemas/Read'}}
              properties: {kind: {type: string}, at: {type: string, format: date-time}}
            Sent: {allOf: [{$ref: '#/components/schemas/Event'}, {type: object, properties: {carrier: {type: string}}}]}
            Read: {allOf: [{$ref: '#/components/schemas/Event'}, {type: object, properties: {device: {type: string}}}]}

        """;

    /// <summary>The contract with one text replaced by another. The text must stand in it exactly once.</summary>
    public static string With(string from, string to)
    {
        var place = Text.IndexOf(from, StringComparison.Ordinal);
        place.ShouldBeGreaterThanOrEqualTo(0, $"'{from}' is not in the contract");
        Text.IndexOf(from, place + 1, StringComparison.Ordinal).ShouldBe(-1, $"'{from}' is in the contract twice");
        return string.Concat(Text.AsSpan(0, place), to, Text.AsSpan(place + from.Length));
    }
}
