using Flavours.Tests.Flavours;

namespace Flavours.Tests.Servers;

/// <summary>Bodies in the form of each vendor.</summary>
internal static class Bodies
{
    /// <summary>A page of one item.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="id">The id of the item.</param>
    /// <param name="status">Its status.</param>
    /// <param name="more">Further properties of the item, each with a comma before it.</param>
    public static string Page(Vendor vendor, string id = "id-1", string status = "approved", string more = "") =>
        Rows(vendor, "[{" + $"\"{IdName(vendor)}\":\"{id}\",\"{StatusName(vendor)}\":\"{status}\"" + Kind(vendor, more) + more + "}]");

    /// <summary>A page with the text of its rows.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="rows">The rows, as JSON.</param>
    /// <param name="next">What leads to the next page: an address or a token, as JSON.</param>
    public static string Rows(Vendor vendor, string rows, string next = "null") =>
        vendor switch
        {
            Vendor.Veriff => $$"""{"status":"success","verifications":{{rows}} }""",
            Vendor.Twilio => $$"""{"attempts":{{rows}},"meta":{"next_page_url":{{next}} } }""",
            Vendor.Didit => $$"""{"results":{{rows}},"next":{{next}},"count":1}""",
            _ => $$"""{"sessions":{{rows}},"next_token":{{next}} }""",
        };

    /// <summary>An error in the vendor's form, with a text of its own.</summary>
    public static string Error(Vendor vendor, string text) =>
        vendor switch
        {
            Vendor.Veriff => $$"""{"status":"fail","code":"1101","message":"{{text}}"}""",
            Vendor.Twilio => $$"""{"code":20404,"message":"{{text}}","status":404}""",
            Vendor.Didit => $$"""{"detail":"{{text}}","code":"not_found"}""",
            _ => $$"""{"error":"{{text}}","code":"not_found"}""",
        };

    /// <summary>The property that holds when an item was created.</summary>
    public static string InstantName(Vendor vendor) =>
        vendor switch
        {
            Vendor.Veriff => "createdTime",
            Vendor.Twilio => "date_created",
            _ => "created_at",
        };

    private static string IdName(Vendor vendor) =>
        vendor switch
        {
            Vendor.Twilio => "sid",
            Vendor.Didit => "session_id",
            _ => "id",
        };

    private static string StatusName(Vendor vendor) => vendor == Vendor.Twilio ? "conversion_status" : "status";

    private static string Kind(Vendor vendor, string more) =>
        vendor == Vendor.Didit && !more.Contains("session_kind", StringComparison.Ordinal) ? ""","session_kind":"user" """ : "";
}
