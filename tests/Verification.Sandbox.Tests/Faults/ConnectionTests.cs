using System.Globalization;
using System.Net;
using System.Text;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Faults;

public sealed class ConnectionTests : FaultySandbox
{
    private const string List = "/v2/Attempts?PageSize=2";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200)]
    [InlineData(int.MaxValue)]
    public async Task A_cut_body_ends_after_exactly_so_many_bytes(int bytes)
    {
        var whole = Encoding.Latin1.GetString((await Twilio.GetAsync(List)).Body);
        var expected = Math.Min(bytes, whole.Length - 1);
        var sent = Sandbox.Twilio.Traffic.BytesSent;
        var rows = Sandbox.Twilio.Traffic.RowsSent;
        Sandbox.Twilio.Faults.Add(new CutBodyFault(bytes));

        using var connection = await RawConnection.SendAsync(Sandbox.Twilio.BaseUrl, List, TwilioCredentials);
        (var headers, var body) = await connection.ReadToEndAsync();

        headers.ShouldStartWith("HTTP/1.1 200 OK");
        headers.ShouldContain("Content-Length: " + whole.Length.ToString(CultureInfo.InvariantCulture));
        body.ShouldBe(whole[..expected]);
        (Sandbox.Twilio.Traffic.BytesSent - sent).ShouldBe(expected);
        Sandbox.Twilio.Traffic.RowsSent.ShouldBe(rows);
    }

    [Fact]
    public async Task An_HTTP_client_sees_a_cut_body_as_an_error()
    {
        Sandbox.Didit.Faults.Add(new CutBodyFault(50));

        await Should.ThrowAsync<HttpRequestException>(() => Didit.GetAsync("/v3/sessions/"));

        (await Didit.GetAsync("/v3/sessions/")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_dropped_connection_ends_without_a_response()
    {
        Sandbox.Twilio.Faults.Add(new DroppedConnectionFault());

        using var connection = await RawConnection.SendAsync(Sandbox.Twilio.BaseUrl, List, TwilioCredentials);
        (var headers, _) = await connection.ReadToEndAsync();

        headers.ShouldBeEmpty();
        var request = Sandbox.Twilio.Traffic.RecentRequests.ShouldHaveSingleItem();
        (request with { ReceivedAt = default }).ShouldBe(new SandboxRequest("GET", List, 0, FaultKind.DroppedConnection));
        Sandbox.Twilio.Traffic.BytesSent.ShouldBe(0);
        Sandbox.Twilio.Traffic.RowsSent.ShouldBe(0);
    }

    [Fact]
    public async Task An_HTTP_client_sees_dropped_connections_as_an_error()
    {
        Sandbox.Deepidv.Faults.Add(new DroppedConnectionFault(), times: null);

        await Should.ThrowAsync<HttpRequestException>(() => Deepidv.GetAsync("/v1/sessions"));

        Sandbox.Deepidv.Faults.Clear();
        (await Deepidv.GetAsync("/v1/sessions")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_late_response_waits_on_the_clock_of_the_sandbox()
    {
        var delay = TimeSpan.FromMinutes(5);
        Sandbox.Twilio.Faults.Add(new LatencyFault(delay));

        var response = Twilio.GetAsync(List);
        await Clock.ArmedAsync(delay);
        response.IsCompleted.ShouldBeFalse();
        Clock.Advance(delay);

        (await response).Json.GetProperty("attempts").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_dripping_response_arrives_in_portions_on_the_clock_of_the_sandbox()
    {
        var whole = Encoding.Latin1.GetString((await Twilio.GetAsync(List)).Body);
        var interval = TimeSpan.FromSeconds(30);
        Sandbox.Twilio.Faults.Add(new SlowDripFault(1000, interval));

        using var connection = await RawConnection.SendAsync(Sandbox.Twilio.BaseUrl, List, TwilioCredentials);
        for (var sent = 1000; sent < whole.Length; sent += 1000)
        {
            (await connection.ReadAsync(sent)).Body.ShouldBe(whole[..sent]);
            await Clock.ArmedAsync(interval);
            Clock.Advance(interval);
        }

        (await connection.ReadAsync(whole.Length)).Body.ShouldBe(whole);
        whole.Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Numbers_and_durations_out_of_range_are_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new CutBodyFault(-1)).ParamName.ShouldBe("Bytes");
        Should.Throw<ArgumentOutOfRangeException>(() => new LatencyFault(TimeSpan.FromSeconds(-1))).ParamName.ShouldBe("Delay");
        Should.Throw<ArgumentOutOfRangeException>(() => new SlowDripFault(0, TimeSpan.Zero)).ParamName.ShouldBe("Bytes");
        Should.Throw<ArgumentOutOfRangeException>(() => new SlowDripFault(1, TimeSpan.FromDays(2))).ParamName.ShouldBe("Interval");
    }
}
