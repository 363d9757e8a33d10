using Flavours.Tests.Flavours;
using Flavours.Tests.Servers;
using Verification.Sandbox.Faults;

namespace Flavours.Tests.Behaviours;

/// <summary>What becomes of bodies that are not as the document says.</summary>
internal static class Reading
{
    private const string Values = "Values";
    private const string Bodies200 = "Bodies of a success";
    private const string Privacy = "Personal data";
    private const string Planted = "+4915112345678";

    public static IReadOnlyList<Behaviour> All { get; } =
    [
        Value(
            "An unknown status survives unchanged",
            "a_brand_new_one",
            scene => Bodies.Page(scene.Vendor, status: "a_brand_new_one"),
            row => row.Status
        ),
        Value(
            "An id of another form survives unchanged",
            "not/a uuid",
            scene => Bodies.Page(scene.Vendor, id: "not/a uuid"),
            row => row.Id
        ),
        Value(
            "A property that no document has is kept",
            "kept",
            scene => Bodies.Page(scene.Vendor, more: ""","undeclared":"kept" """),
            row => row.Undeclared
        ) with
        {
            Missing = Missing((FlavourKind.Refit, "not without `[JsonExtensionData]` in each record")),
        },
        Value(
            "A number beyond 32 bits survives (Didit)",
            "9007199254740993",
            scene => Bodies.Page(scene.Vendor, more: ""","session_number":9007199254740993"""),
            row => $"{row.Number}"
        ) with
        {
            Vendors = [Vendor.Didit],
        },
        Value(
            "A row of an unknown kind survives (Didit)",
            "robot-1",
            scene => Bodies.Page(scene.Vendor, id: "robot-1", more: ""","session_kind":"robot" """),
            row => row.Id
        ) with
        {
            Vendors = [Vendor.Didit],
        },
        Value(
            "An instant that is none costs no row",
            "odd-1",
            scene => Bodies.Page(scene.Vendor, id: "odd-1", more: $",\"{Bodies.InstantName(scene.Vendor)}\":\"yesterday\""),
            row => row.Id
        ) with
        {
            Missing = Missing((FlavourKind.NSwag, "the whole page is an exception"), (FlavourKind.Refit, "the whole page is an exception")),
        },
        new(Bodies200, "`null` instead of the rows is an empty page", NullAsync)
        {
            OwnCode = Enum.GetValues<FlavourKind>(),
            Missing = Missing((FlavourKind.NSwag, "is an exception")),
        },
        new(Bodies200, "A missing member with the rows is an error, never an empty page", scene => BrokenAsync(scene, "{}"))
        {
            OwnCode = Enum.GetValues<FlavourKind>(),
        },
        Garbage("HTML is an error", GarbageBody.Html),
        Garbage("An empty body is an error", GarbageBody.Empty),
        Garbage("JSON that ends early is an error", GarbageBody.TruncatedJson),
        new(Privacy, "The text of a vendor's error is in no exception's text", scene => SecretAsync(scene, 404)),
        new(Privacy, "A value that cannot be read is in no exception's text", UnreadableAsync)
        {
            OwnCode = Enum.GetValues<FlavourKind>(),
            Missing = Missing((FlavourKind.NSwag, "Newtonsoft.Json quotes it")),
        },
    ];

    private static Behaviour Value(string name, string value, Func<Scene, string> body, Func<Row, string?> read) =>
        new(
            Values,
            name,
            async scene =>
            {
                scene.Serve(new Reply(body(scene)));
                read((await scene.ListAsync()).ShouldHaveSingleItem()).ShouldBe(value);
            }
        )
        {
            OwnCode = Enum.GetValues<FlavourKind>(),
        };

    private static Behaviour Garbage(string name, GarbageBody garbage) =>
        new(
            Bodies200,
            name,
            async scene =>
            {
                scene.Fault(new GarbageBodyFault(garbage));
                await scene.ThrowsAsync<Exception>();
            }
        )
        {
            Faults = [FaultKind.GarbageBody],
            OwnCode = Enum.GetValues<FlavourKind>(),
        };

    private static async Task NullAsync(Scene scene)
    {
        scene.Serve(new Reply(Bodies.Rows(scene.Vendor, "null")));
        (await scene.ListAsync()).ShouldBeEmpty();
    }

    private static async Task BrokenAsync(Scene scene, string body)
    {
        scene.Serve(new Reply(body));
        await scene.ThrowsAsync<Exception>();
    }

    private static async Task SecretAsync(Scene scene, int status)
    {
        scene.Serve(new Reply(Bodies.Error(scene.Vendor, "no such person: " + Planted), status));
        (await scene.ThrowsAsync<VerificationApiException>()).ToString().ShouldNotContain(Planted);
    }

    /// <summary>A flavour either reads the row without the value, or says nothing of it.</summary>
    private static async Task UnreadableAsync(Scene scene)
    {
        scene.Serve(new Reply(Bodies.Page(scene.Vendor, id: "odd-2", more: $",\"{Bodies.InstantName(scene.Vendor)}\":\"{Planted}\"")));
        IReadOnlyList<Row> rows = [];
        if (await Record.ExceptionAsync(async () => rows = await scene.ListAsync()) is { } exception)
            exception.ToString().ShouldNotContain(Planted);
        else
            rows.ShouldHaveSingleItem().Id.ShouldBe("odd-2");
    }

    private static Dictionary<FlavourKind, string> Missing(params (FlavourKind Kind, string Reason)[] missing) =>
        missing.ToDictionary(one => one.Kind, one => one.Reason);
}
