using System.ComponentModel;
using Microsoft.Extensions.Logging.Abstractions;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// Reads response bodies into the models of another generator, under the rules that hold for generated models: the same bounds, exceptions
/// and reports of values that do not fit.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ForeignReader
{
    private readonly ResponseDecoder decoder;

    /// <summary>Copies the rules of options.</summary>
    /// <param name="options">The options.</param>
    /// <param name="vendor">The vendor's short name.</param>
    public ForeignReader(VerificationOptions options, string vendor)
    {
        ArgumentNullException.ThrowIfNull(options);
        var logger = options.LoggerFactory?.CreateLogger($"{Instruments.Name}.{vendor}") ?? NullLogger.Instance;
        decoder = new ResponseDecoder(options.StrictReading, options.MaximumItemsPerPage, logger);
    }

    /// <summary>Reads a body.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="operation">The operation that has returned the body.</param>
    /// <param name="body">The body.</param>
    /// <param name="read">
    /// Reads the JSON: the body, or what follows its byte order mark. It keeps neither the JSON nor what it reads with.
    /// </param>
    /// <param name="time">The time limit of the call.</param>
    /// <param name="cancellationToken">Cancelled by the caller.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ResponseFormatException">The body is not the JSON that the operation returns.</exception>
    /// <exception cref="ResponseTooLargeException">A list holds too many items.</exception>
    /// <exception cref="TimeoutException">The time of the call is over.</exception>
    public T Read<T>(
        Operation operation,
        ReadOnlyMemory<byte> body,
        Func<ReadOnlyMemory<byte>, JsonReading, T> read,
        CallTime time,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(time);
        return time.Within(token => decoder.Decode(operation, body, read, token), cancellationToken);
    }
}
