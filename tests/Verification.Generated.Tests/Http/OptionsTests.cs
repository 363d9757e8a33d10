using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Verification.Generated.Tests.Http;

public sealed class OptionsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Names_a_credential_that_is_missing(string? value)
    {
        Message(() => new VeriffClient(Veriff(options => options.ApiKey = value))).ShouldStartWith("VeriffOptions.ApiKey is empty: ");
        Message(() => new VeriffClient(Veriff(options => options.SharedSecret = value)))
            .ShouldStartWith("VeriffOptions.SharedSecret is empty: ");
        Message(() => new TwilioVerifyClient(new TwilioVerifyOptions { AccountSid = value, AuthToken = "t" }))
            .ShouldStartWith("TwilioVerifyOptions.AccountSid is empty: ");
        Message(() => new TwilioVerifyClient(new TwilioVerifyOptions { AccountSid = "AC", AuthToken = value }))
            .ShouldStartWith("TwilioVerifyOptions.AuthToken is empty: ");
        Message(() => new DiditClient(new DiditOptions { ApiKey = value })).ShouldStartWith("DiditOptions.ApiKey is empty: ");
        Message(() => new DeepidvClient(new DeepidvOptions { ApiKey = value })).ShouldStartWith("DeepidvOptions.ApiKey is empty: ");
    }

    [Theory]
    [InlineData("key\n")]
    [InlineData("key\r\nX-Other: 1")]
    [InlineData("the key")]
    [InlineData("kéy")]
    public void Refuses_a_key_that_is_invalid_in_a_header_and_does_not_repeat_it(string key)
    {
        var message = Message(() => new DiditClient(new DiditOptions { ApiKey = key }));

        message.ShouldStartWith("DiditOptions.ApiKey contains ");
        message.ShouldNotContain(key);
    }

    [Theory]
    [InlineData("verify.example/v1", "is relative")]
    [InlineData("/v1", "is relative")]
    [InlineData("ftp://verify.example", "another scheme")]
    [InlineData("http://verify.example", "plain http")]
    [InlineData("https://user:password@verify.example", "user name or password")]
    [InlineData("https://verify.example/?key=1", "a query")]
    [InlineData("https://verify.example/#top", "a fragment")]
    public void Refuses_a_base_address(string address, string reason)
    {
        var message = Message(() => new VeriffClient(Veriff(options => options.BaseUrl = new Uri(address, UriKind.RelativeOrAbsolute))));

        message.ShouldStartWith("VeriffOptions.BaseUrl ");
        message.ShouldContain(reason);
        message.ShouldNotContain("password@");
    }

    [Fact]
    public void Veriff_has_no_default_address() =>
        Message(() => new VeriffClient(Veriff(options => options.BaseUrl = null))).ShouldStartWith("VeriffOptions.BaseUrl is not set: ");

    [Theory]
    [InlineData("http://localhost:5000", false)]
    [InlineData("http://127.0.0.1:5000", false)]
    [InlineData("http://[::1]:5000", false)]
    [InlineData("http://verify.example", true)]
    public void Accepts_plain_http_to_this_machine_or_on_request(string address, bool allowed) =>
        Should.NotThrow(() =>
            new VeriffClient(
                Veriff(options =>
                {
                    options.BaseUrl = new Uri(address);
                    options.AllowInsecureHttp = allowed;
                })
            ).Dispose()
        );

    [Fact]
    public void Refuses_limits_out_of_range()
    {
        Message(() => new VeriffClient(Veriff(options => options.Timeout = TimeSpan.Zero))).ShouldStartWith("VeriffOptions.Timeout ");
        Message(() => new VeriffClient(Veriff(options => options.AttemptTimeout = TimeSpan.FromSeconds(-5))))
            .ShouldStartWith("VeriffOptions.AttemptTimeout ");
        Message(() => new VeriffClient(Veriff(options => options.Retry = null!))).ShouldStartWith("VeriffOptions.Retry is null");
        Message(() => new VeriffClient(Veriff(options => options.Retry.MaximumRetries = -1)))
            .ShouldStartWith("VeriffOptions.Retry.MaximumRetries ");
        Message(() => new VeriffClient(Veriff(options => options.Retry.MaximumRetries = 101)))
            .ShouldStartWith("VeriffOptions.Retry.MaximumRetries ");
        Message(() => new VeriffClient(Veriff(options => options.Retry.BaseDelay = TimeSpan.FromTicks(-1))))
            .ShouldStartWith("VeriffOptions.Retry.BaseDelay ");
        Message(() => new VeriffClient(Veriff(options => options.Retry.MaximumDelay = TimeSpan.FromDays(2))))
            .ShouldStartWith("VeriffOptions.Retry.MaximumDelay ");
        Message(() => new VeriffClient(Veriff(options => options.Retry.MaximumRetryAfter = TimeSpan.MaxValue)))
            .ShouldStartWith("VeriffOptions.Retry.MaximumRetryAfter ");
        Message(() => new VeriffClient(Veriff(options => options.MaximumResponseBytes = 0)))
            .ShouldStartWith("VeriffOptions.MaximumResponseBytes ");
        Message(() => new VeriffClient(Veriff(options => options.MaximumResponseBytes = int.MaxValue)))
            .ShouldStartWith("VeriffOptions.MaximumResponseBytes ");
        Message(() => new VeriffClient(Veriff(options => options.TimeProvider = null!))).ShouldStartWith("VeriffOptions.TimeProvider ");
        Should.NotThrow(() =>
            new VeriffClient(Veriff(options => options.Timeout = options.AttemptTimeout = Timeout.InfiniteTimeSpan)).Dispose()
        );
        Should.NotThrow(() =>
            new VeriffClient(
                Veriff(options =>
                    options.Retry = new()
                    {
                        BaseDelay = TimeSpan.Zero,
                        MaximumDelay = TimeSpan.Zero,
                        MaximumRetries = 100,
                    }
                )
            ).Dispose()
        );
    }

    [Fact]
    public void Refuses_missing_arguments()
    {
        Should.Throw<ArgumentNullException>(() => new VeriffClient(null!)).ParamName.ShouldBe("options");
        Should.Throw<ArgumentNullException>(() => new VeriffClient(Clients.VeriffOptions(), null!)).ParamName.ShouldBe("primary");
    }

    [Fact]
    public void Options_print_no_secret() =>
        ((object)Clients.VeriffOptions()).ToString().ShouldNotBeNull().ShouldNotContain(Clients.Secret);

    [Fact]
    public void A_test_double_names_what_is_missing()
    {
        Should.Throw<InvalidOperationException>(() => new DoubleClient().Attempts).Message.ShouldContain("Override");
        Should.Throw<InvalidOperationException>(() => new DoubleAttempts().List("id")).Message.ShouldContain("Override");
    }

    private static VeriffOptions Veriff(Action<VeriffOptions> change)
    {
        var options = Clients.VeriffOptions();
        change(options);
        return options;
    }

    private static string Message(Func<VerificationClient> make) => Should.Throw<ArgumentException>(() => make().Dispose()).Message;

    private sealed class DoubleClient : VeriffClient;

    private sealed class DoubleAttempts : Verification.Generated.Veriff.AttemptsClient;
}
