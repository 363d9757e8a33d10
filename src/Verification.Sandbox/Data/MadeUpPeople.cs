using System.Globalization;

namespace Verification.Sandbox.Data;

/// <summary>
/// Names, telephone numbers and addresses that nobody has: the numbers have an exchange that the North American plan
/// never assigns (+1 555 010), the mail domain is reserved by RFC 2606, and the names say what they are.
/// </summary>
internal static class MadeUpPeople
{
    public const int PhoneNumbers = 10_000;

    private static readonly string[] FirstNames =
    [
        "Testina",
        "Démosthène",
        "Mockelle",
        "Fixtureo",
        "Sample",
        "Placida",
        "Stubbs",
        "Dummiel",
        "Éxempla",
        "Fakundo",
        "Löremina",
        "Ipsumir",
    ];

    private static readonly string[] LastNames =
    [
        "McTestface",
        "Fäkesson",
        "Mockingham",
        "Stubbington",
        "Noreal",
        "Sandboxer",
        "Ñoexiste",
        "Placeholder",
        "Beispielová",
        "Fixturez",
    ];

    private static readonly string[] Companies =
    [
        "Examplary",
        "Mockwell",
        "Sandbox & Sons",
        "Señuelo",
        "Fictiva",
        "Testwerk",
        "Placeholdings",
        "Stubcraft",
    ];

    private static readonly string[] CompanyForms = ["Ltd", "GmbH", "S.L.", "Inc.", "Oy", "S.A.S."];

    public static string FullName(SeededHash hash, int person, int field) =>
        hash.Pick(person, field, FirstNames) + " " + hash.Pick(person, field + 1, LastNames);

    public static string CompanyName(SeededHash hash, int company, int field) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{hash.Pick(company, field, Companies)} {company + 1} {hash.Pick(company, field + 1, CompanyForms)}"
        );

    public static string PhoneNumber(int number) => string.Create(CultureInfo.InvariantCulture, $"+1555010{number % PhoneNumbers:0000}");

    public static string EmailAddress(int number) => string.Create(CultureInfo.InvariantCulture, $"person{number}@example.com");
}
