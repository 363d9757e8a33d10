using System.Text.Json;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Faults;

public sealed class RowChangeTests : FaultySandbox
{
    private const int Users = Rows * 3 / 4;
    private static readonly FaultFilter SecondPage = new(Page: 2);

    [Theory]
    [InlineData("user", Users)]
    [InlineData("business", Rows / 4)]
    public async Task Rows_at_the_head_make_an_offset_repeat_rows(string kind, int count)
    {
        var before = await ReadDiditAsync(kind);
        Sandbox.Didit.Faults.Add(new RowsInsertedFault(3), SecondPage);

        var during = await ReadDiditAsync(kind);
        var after = await ReadDiditAsync(kind);

        before.Count.ShouldBe(count);
        during.Count.ShouldBe(count + 3);
        during.Texts("session_id").Distinct(StringComparer.Ordinal).ShouldBe(before.Texts("session_id"));
        after.Texts("session_id")[3..].ShouldBe(before.Texts("session_id"));
        after.Texts("session_id").ShouldBeUnique();
        after.Select(row => row.GetProperty("session_number").GetInt32()).ShouldBe(Enumerable.Range(1, count + 3).Reverse());
        after.Select(row => row.Instant("created_at")).ShouldBeInOrder(SortDirection.Descending);
        after[0].Instant("created_at").ShouldBe(ManualTimeProvider.Noon);
    }

    [Theory]
    [InlineData("session_kind=user")]
    [InlineData("session_kind=user&status=Approved,Declined,In%20Review,In%20Progress,Not%20Started,Abandoned,Expired")]
    public async Task Rows_that_leave_make_an_offset_skip_rows(string query)
    {
        var before = (await ReadDiditAsync(query)).Texts("session_id");
        Sandbox.Didit.Faults.Add(new RowsRemovedFault(2), SecondPage);

        var during = (await ReadDiditAsync(query)).Texts("session_id");
        var after = (await ReadDiditAsync(query)).Texts("session_id");

        during.ShouldBe([.. before[..4], .. before[6..]]);
        after.ShouldBe(before[2..]);
        (await Didit.GetAsync("/v3/sessions/?search=" + before[0])).Json.GetProperty("count").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Tokens_continue_where_they_were()
    {
        var attempts = (await ReadTwilioAsync()).Texts("sid");
        var sessions = (await ReadDeepidvAsync()).Texts("id");
        foreach (var fault in (SandboxFault[])[new RowsInsertedFault(3), new RowsRemovedFault(8)])
        {
            Sandbox.Twilio.Faults.Add(fault, SecondPage);
            Sandbox.Deepidv.Faults.Add(fault, SecondPage);
            // The eight that leave are the first page, three that had arrived and one old row, and the four rows after it.
            string[] gone = fault is RowsRemovedFault ? [.. attempts[1..5], .. sessions[1..5]] : [];

            (await ReadTwilioAsync())
                .Texts("sid")
                .Intersect(attempts, StringComparer.Ordinal)
                .ShouldBe(attempts.Except(gone, StringComparer.Ordinal));
            (await ReadDeepidvAsync())
                .Texts("id")
                .Intersect(sessions, StringComparer.Ordinal)
                .ShouldBe(sessions.Except(gone, StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task An_attempt_that_left_is_not_found_and_one_that_arrived_is()
    {
        var leaving = (await ReadTwilioAsync()).Texts("sid")[0];
        Sandbox.Twilio.Faults.Add(new RowsRemovedFault(1));
        Sandbox.Twilio.Faults.Add(new RowsInsertedFault(1));
        await ReadTwilioAsync();

        var arrived = (await ReadTwilioAsync()).Texts("sid")[0];

        (await Twilio.GetAsync("/v2/Attempts/" + leaving)).Json.GetProperty("code").GetInt32().ShouldBe(20404);
        (await Twilio.GetAsync("/v2/Attempts/" + arrived)).Json.Text("sid").ShouldBe(arrived);
        var verification = (await Twilio.GetAsync("/v2/Attempts/" + arrived)).Json.Text("verification_sid").ShouldNotBeNull();
        (await Twilio.GetAsync("/v2/Attempts?VerificationSid=" + verification)).Json.GetProperty("attempts").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Clearing_restores_the_rows()
    {
        var before = (await ReadDiditAsync("session_kind=user")).Texts("session_id");
        Sandbox.Didit.Faults.Add(new RowsInsertedFault(3));
        Sandbox.Didit.Faults.Add(new RowsRemovedFault(6));
        (await ReadDiditAsync("session_kind=user")).Texts("session_id").ShouldNotBe(before);

        Sandbox.Didit.Faults.Clear();

        (await ReadDiditAsync("session_kind=user")).Texts("session_id").ShouldBe(before);
    }

    [Fact]
    public void Numbers_out_of_range_are_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new RowsInsertedFault(0)).ParamName.ShouldBe("Rows");
        Should.Throw<ArgumentOutOfRangeException>(() => new RowsRemovedFault(10_001)).ParamName.ShouldBe("Rows");
    }

    private Task<List<JsonElement>> ReadDiditAsync(string query) =>
        Tests.Didit.SessionReader.ReadAllAsync(Didit, (query.Contains('=') ? query : "session_kind=" + query) + "&limit=4");

    private Task<List<JsonElement>> ReadTwilioAsync() => Tests.Twilio.AttemptReader.ReadAllAsync(Twilio, "PageSize=4");

    private Task<List<JsonElement>> ReadDeepidvAsync() => Tests.Deepidv.SessionReader.ReadAllAsync(Deepidv, "by_organization=true&limit=4");
}
