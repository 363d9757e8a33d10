namespace Verification.Generator.Tests.Drift;

/// <summary>
/// An invented API whose page says almost everything in sentences, as pages do that lost their layout when they were saved.
/// </summary>
public static class ParcelsPage
{
    public const string Document = """
        openapi: 3.0.3
        info: {title: Parcels, version: 1.0.0}
        servers: [{url: 'https://api.parcels.test'}]
        paths:
          /v2/parcels/:
            get:
              operationId: listParcels
              x-pagination: {style: next-link, items: results, next: next, page-size: limit, default-page-size: 50, maximum-page-size: 100}
              parameters:
                - {name: parcel_kind, in: query, schema: {type: string, enum: [letter, box, all], default: letter}}
                - {name: limit, in: query, schema: {type: integer, minimum: 1, default: 50}}
                - {name: offset, in: query, schema: {type: integer, minimum: 0, default: 0}}
                - {name: status, in: query, schema: {type: string, enum: [Ready, In Transit, Delivered]}}
                - {name: channel, in: query, schema: {type: string, enum: [WEB, APP, DESK]}}
                - {name: carrier, in: query, schema: {type: string}}
                - {name: region, in: query, schema: {type: string}}
                - {name: depot_name, in: query, schema: {type: string}}
                - {name: sent_from, in: query, schema: {type: string, format: date}}
              responses:
                '200':
                  description: The parcels.
                  content: {application/json: {schema: {$ref: '#/components/schemas/ParcelPage'}}}
                '400': {description: Not served.}
        components:
          schemas:
            ParcelPage:
              type: object
              properties:
                count: {type: integer}
                next: {type: string, nullable: true}
                results: {type: array, items: {$ref: '#/components/schemas/Parcel'}}
            Parcel:
              type: object
              properties:
                parcel_id: {type: string}
                parcel_kind: {type: string, enum: [letter, box]}
                parcel_number: {type: integer}
                status: {type: string, enum: [Ready, In Transit, Delivered]}
                sent_at: {type: string, format: date-time}
                weight_grams: {type: integer}
        """;

    public const string Page = """
        List Parcels
        Returns a paginated list of parcels, newest first.
        Canonical URL: the route is /v2/parcels/ (trailing slash). A page is at https://api.parcels.test/v2/parcels/?limit=20&offset=20 for instance.
        Pagination. Standard limit/offset: limit (default 50) and offset (default 0), with next ready-made. count is the number of all parcels.
        Filter semantics. Comma-separated parameters (status, carrier, region, channel, depot_name, sent_from) match any of the listed values. Malformed values return 400 with an error object.
        No fixed rate limit is enforced, but keep list polling infrequent.
        Parcel rows include:parcel_id, parcel_kind, parcel_number, status, sent_at, weight_grams.
        Use thesent_from query parameter for later parcels.
        Cursor-based viapage_size and next. Default page_size=50, max 100.
        Query Parameters
        Which kind of parcels to list: letter (default), box, or all. Any other value returns 400.
        letter, box, all Maximum number of rows per page. Defaults to 50.
        x >= 1Number of rows to skip before the first returned row. Defaults to 0.
        x >= 0Comma-separated list of parcel statuses to include, e.g. Ready,In Transit,Delivered. Values are case-sensitive.
        Comma-separated channels of sending: WEB, APP, DESK. Sessions of people only.
        Response
        Paginated parcel list. results items are parcels, newest first; the next page is null on the last one.
        """;
}
