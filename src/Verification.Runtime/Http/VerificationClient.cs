namespace Verification.Runtime;

/// <summary>The base of the clients of all vendors. A client is safe for concurrent use; create one and keep it.</summary>
public abstract class VerificationClient : IDisposable
{
    private readonly Transport? transport;

    /// <summary>Makes a client that cannot send, for test doubles.</summary>
    protected VerificationClient() { }

    /// <summary>Makes a client.</summary>
    /// <param name="settings">The settings of the vendor.</param>
    /// <param name="primary">The handler to send through, which the caller disposes; <see langword="null"/> for a new one.</param>
    protected VerificationClient(TransportSettings settings, HttpMessageHandler? primary) => transport = new Transport(settings, primary);

    /// <summary>Checks the handler before anything is created.</summary>
    /// <param name="primary">The handler.</param>
    /// <returns>The handler.</returns>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    protected static HttpMessageHandler NotNull(HttpMessageHandler primary)
    {
        ArgumentNullException.ThrowIfNull(primary);
        return primary;
    }

    /// <summary>Sends the requests.</summary>
    /// <exception cref="InvalidOperationException">The client is a test double.</exception>
    protected Transport Transport => transport ?? throw TestDouble.NotOverridden(GetType().Name);

    /// <summary>Closes the connections that the client opened itself; a handler that was passed to it stays open.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes what the client holds.</summary>
    /// <param name="disposing">Always <see langword="true"/>: there is no finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            transport?.Dispose();
    }
}
