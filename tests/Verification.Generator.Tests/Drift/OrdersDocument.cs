namespace Verification.Generator.Tests.Drift;

/// <summary>A document of an invented API, which the pages of these tests describe.</summary>
public static class OrdersDocument
{
    public const string Text = """
        openapi: 3.0.3
        info: {title: Orders, version: 1.0.0}
        servers: [{url: 'https://api.acme.test'}]
        security: [{key: []}]
        x-rate-limit: {permits: 60, window-seconds: 60}
        paths:
          /v1/orders:
            get:
              operationId: listOrders
              parameters:
                - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100, default: 20}}
                - {name: cursor, in: query, schema: {type: string}}
                - {name: state, in: query, schema: {$ref: '#/components/schemas/State'}}
                - {name: created_after, in: query, schema: {type: string, format: date-time}}
                - {name: include_lines, in: query, schema: {type: boolean, default: false}}
              responses:
                '200':
                  description: The orders.
                  content: {application/json: {schema: {$ref: '#/components/schemas/OrderPage'}}}
                '400': {description: Not served.}
        components:
          securitySchemes: {key: {type: apiKey, in: header, name: X-Api-Key}}
          schemas:
            State: {type: string, enum: [open, paid, shipped]}
            OrderPage:
              type: object
              properties:
                orders: {type: array, items: {$ref: '#/components/schemas/Order'}}
                next_cursor: {type: string, nullable: true}
            Order:
              type: object
              properties:
                id: {type: string, pattern: '^ord_[a-z0-9]+$'}
                state: {$ref: '#/components/schemas/State'}
                total: {type: number}
                created_at: {type: string, format: date-time}
        """;

    public const string Body = """
        {
          "orders": [
            {"id": "ord_1", "state": "open", "total": 12.5, "created_at": "2024-01-01T00:00:00Z"}
          ],
          "next_cursor": null
        }
        """;
}
