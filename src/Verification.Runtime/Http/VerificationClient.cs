namespace Verification.Runtime;

/// <summary>What the clients of all vendors share. A client is safe for use by several threads at once; make one and keep it.</summary>
public abstract class VerificationClient : IDisposable
{
    private readonly Transport? transport;

    /// <summary>Makes a client that cannot send, for test doubles.</summary>
    protected VerificationClient()
    {
    }

    /// <summary>Makes a client.</summary>
    /// <param name="settings">What makes its requests and responses different from those of others.</param>
    /// <param name="primary">The handler to send through, which stays the caller's; <see langword="null"/> for one of its own.</param>
    protected VerificationClient(TransportSettings settings, HttpMessageHandler? primary) =>
        transport = new Transport(settings, primary);

    /// <summary>Checks the handler before anything is made.</summary>
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

    /// <summary>Closes the connections that the client made itself; a handler that was given to it stays open.</summary>
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
