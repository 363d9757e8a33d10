namespace Verification.Generated;

/// <summary>What the clients of all vendors share. A client is safe for use by several threads at once; make one and keep it.</summary>
public abstract class VerificationClient : IDisposable
{
    private readonly Transport? transport;

    private protected VerificationClient()
    {
    }

    private protected VerificationClient(TransportSettings settings, HttpMessageHandler? primary) =>
        transport = new Transport(settings, primary);

    /// <summary>Checks the handler before anything is made.</summary>
    private protected static HttpMessageHandler NotNull(HttpMessageHandler primary)
    {
        ArgumentNullException.ThrowIfNull(primary);
        return primary;
    }

    private protected Transport Transport => transport ?? throw TestDouble.NotOverridden(GetType().Name);

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
