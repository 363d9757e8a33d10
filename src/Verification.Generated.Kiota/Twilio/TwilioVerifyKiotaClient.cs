using Verification.Generated.Kiota.Http;
using Verification.Generated.Twilio;

namespace Verification.Generated.Kiota.Twilio;

/// <content>Made over <see cref="TwilioVerifyHandler"/>, whose exceptions calls throw.</content>
public partial class TwilioVerifyKiotaClient : IDisposable
{
    private readonly KiotaConnection? connection;

    private TwilioVerifyKiotaClient(KiotaConnection connection)
        : this(connection.Adapter) => this.connection = connection;

    /// <summary>
    /// Makes a client over a <see cref="TwilioVerifyHandler"/>: credentials, redirects, retries, limits and checks of responses are those
    /// of <see cref="TwilioVerifyClient"/>, and so are the exceptions. Dispose it when it is not used any more.
    /// </summary>
    /// <param name="options">How to reach the API, and with which credentials; read once.</param>
    /// <param name="primary">
    /// The handler to send through, <see langword="null"/> (the default) for one of its own. It stays yours to dispose; its own redirects,
    /// cookies and decompression are switched off where it can be seen.
    /// </param>
    /// <returns>The client. Safe for use by several threads at once; make one and keep it.</returns>
    /// <exception cref="ArgumentException">
    /// An option is missing or wrong; the message names it. Or the handler has sent requests already, with redirects or cookies on.
    /// </exception>
    public static TwilioVerifyKiotaClient Create(TwilioVerifyOptions options, HttpMessageHandler? primary = null) =>
        new(new KiotaConnection(options, new TwilioVerifyHandler(options, primary), TwilioVerifyHandler.Operations));

    /// <summary>
    /// Closes what <see cref="Create"/> has opened; a handler that was passed to it stays open. A client over an adapter of yours closes
    /// nothing.
    /// </summary>
    public void Dispose()
    {
        connection?.Dispose();
        GC.SuppressFinalize(this);
    }
}
