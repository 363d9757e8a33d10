namespace Flavours.Tests.Comparison.Servers;

/// <summary>Bodies as the vendors send them, with one row.</summary>
internal static class Bodies
{
    public const string Id = "11111111-1111-4111-8111-111111111111";

    /// <summary>A page with one row.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="status">The status of the row; null for one that the document lists.</param>
    /// <param name="id">The id of the row.</param>
    /// <param name="next">The link to the next page.</param>
    public static string Page(Vendor vendor, string? status = null, string id = Id, string? next = null) =>
        vendor switch
        {
            Vendor.Didit => Didit(status ?? "Approved", id, next),
            Vendor.Twilio => Twilio(status ?? "converted", id, next),
            _ => $$"""
                {"status":"success","verifications":[{"id":"{{id}}","status":"{{status ?? "approved"}}","userDefinedData":[],
                 "createdTime":"2023-09-18T08:33:30.047Z"}]}
                """,
        };

    private static string Didit(string status, string id, string? next) =>
        $$"""
            {"count":1,"next":{{Text(next)}},"previous":null,"results":[{"session_id":"{{id}}","session_kind":"user","session_number":1,
             "status":"{{status}}","vendor_data":"user-1","created_at":"2026-01-01T10:30:00.123456Z","portrait_image":null,"document_type":null,
             "full_name":null,"country":null,"phone_number":null,"email_address":null}]}
            """;

    private static string Twilio(string status, string id, string? next) =>
        $$"""
            {"attempts":[{"sid":"VL{{id.Replace("-", "", StringComparison.Ordinal)}}","account_sid":"{{Secrets.TwilioAccount}}",
              "service_sid":"VA00000000000000000000000000000000","verification_sid":"VE00000000000000000000000000000000",
              "date_created":"2026-01-01T10:30:00Z","date_updated":"2026-01-01T10:30:00Z","conversion_status":"{{status}}","channel":"sms",
              "price":{},"channel_data":{},"url":"https://verify.twilio.com/v2/Attempts/VL0"}],
             "meta":{"key":"attempts","page":0,"page_size":50,"first_page_url":null,"previous_page_url":null,"url":null,
                     "next_page_url":{{Text(next)}} } }
            """;

    private static string Text(string? value) => value is null ? "null" : $"\"{value}\"";
}
