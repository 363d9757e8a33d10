namespace Verification.Sandbox.Didit;

/// <summary>A kind of document: its names in filters and in rows.</summary>
/// <param name="Code">The code of the filter <c>document_type</c>.</param>
/// <param name="DisplayName">What a row's <c>document_type</c> says.</param>
/// <param name="Name">The value of the filter <c>document_name</c>; one of them holds a comma on purpose.</param>
/// <param name="Country">The issuing state, ISO 3166-1 alpha-3.</param>
/// <param name="Region">The part of the state that issued it, if it is issued by one.</param>
internal sealed record IdentityDocument(string Code, string DisplayName, string Name, string Country, string? Region)
{
    public static IdentityDocument[] All { get; } =
    [
        new("ID", "Identity Card", "Spain - Id Card (2021)", "ESP", null),
        new("P", "Passport", "Spain - Passport (2020)", "ESP", null),
        new("P", "Passport", "Finland - Passport (2017)", "FIN", null),
        new("DL", "Driver's License", "United States - Driver License (2018)", "USA", "California"),
        new("DL", "Driver's License", "United States - Driver License (2022)", "USA", "Texas"),
        new("RP", "Residence Permit", "Germany - Residence Permit (2019)", "DEU", null),
        new("P", "Passport", "Korea, Republic of - Passport (2021)", "KOR", null),
        new("ID", "Identity Card", "Colombia - Id Card (2020)", "COL", null),
        new("HIC", "Health Insurance Card", "Canada - Health Insurance Card (2016)", "CAN", "Québec"),
        new("SSC", "Social Security Card", "France - Social Security Card (2015)", "FRA", null),
        new("WP", "Work Permit", "Singapore - Work Permit (2021)", "SGP", null),
        new("TC", "Tax Card", "India - Tax Card (2018)", "IND", null),
        new("VISA", "Visa", "United Kingdom - Visa (2022)", "GBR", null),
        new("PSC", "Public Service Card", "Ireland - Public Service Card (2017)", "IRL", null),
        new("BC", "Birth Certificate", "Brazil - Birth Certificate (2010)", "BRA", null),
        new("OTHER", "Other", "Estonia - Other (2023)", "EST", null),
    ];
}
