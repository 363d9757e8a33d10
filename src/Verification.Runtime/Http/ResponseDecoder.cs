using System.Diagnostics;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Logging;

namespace Verification.Runtime;

/// <summary>Decodes whole bodies; any error becomes one kind of exception, without the content.</summary>
/// <param name="isStrict">Whether a value that does not fit its type is an error.</param>
/// <param name="maximumItems">The most items that a list may have.</param>
/// <param name="logger">Receives warnings about values that do not fit.</param>
internal sealed class ResponseDecoder(bool isStrict, int maximumItems, ILogger logger)
{
    /// <summary>What errors call the body.</summary>
    internal string Subject { get; init; } = "the response";

    /// <summary>What errors advise.</summary>
    internal string Advice { get; init; } = "Check that BaseUrl is the vendor's address and not that of a web page.";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="operation">The operation.</param>
    /// <param name="body">The body.</param>
    /// <param name="cancellationToken">Cancelled by the caller, or at the time limit of the call.</param>
    /// <exception cref="ResponseFormatException">The body is not the JSON that the operation returns.</exception>
    /// <exception cref="ResponseTooLargeException">A list holds too many items.</exception>
    internal T Decode<T>(Operation operation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
        where T : IJsonModel<T> =>
        Decode(operation, body, static (json, reading) => JsonRead.Whole<T>(json.Span, reading), cancellationToken);

    /// <param name="operation">The operation.</param>
    /// <param name="body">The body.</param>
    /// <param name="read">Reads the body.</param>
    /// <param name="cancellationToken">Cancelled by the caller, or at the time limit of the call.</param>
    /// <exception cref="ResponseFormatException">The body is not the JSON that the operation returns.</exception>
    /// <exception cref="ResponseTooLargeException">A list holds too many items.</exception>
    internal T Decode<T>(
        Operation operation,
        ReadOnlyMemory<byte> body,
        Func<ReadOnlyMemory<byte>, JsonReading, T> read,
        CancellationToken cancellationToken
    )
    {
        var content = WithoutByteOrderMark(body);
        var json = content.Span;
        if (json.IsEmpty)
            throw Wrong(operation, "the body is empty");
        if (!Utf8.IsValid(json))
            throw Wrong(operation, "the body is not valid UTF-8");

        var reading = JsonReading.Rent(new JsonReadingRules(isStrict, maximumItems, cancellationToken), json.Length);
        try
        {
            var value = read(content, reading);
            Require(operation, json, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            Report(operation, json, reading);
            return value;
        }
        catch (UnexpectedJsonException exception)
        {
            throw Unexpected(operation, json, reading, exception);
        }
        catch (TooManyItemsException exception)
        {
            throw ResponseTooLargeException.OfItems(operation.Vendor, operation.Id, exception.Maximum);
        }
        catch (JsonException exception)
        {
            // The reader's own message quotes the wrong text, so it is neither repeated nor kept as the cause.
            throw Wrong(
                operation,
                $"the body is not valid JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine} of it)"
            );
        }
        finally
        {
            reading.Return();
        }
    }

    internal static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) =>
        body[(body.Length - WithoutByteOrderMark(body.Span).Length)..];

    internal static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> body) =>
        body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;

    /// <summary>An object without the required properties is another object, for instance an error with a 2xx status.</summary>
    private static void Require(Operation operation, ReadOnlySpan<byte> json, CancellationToken cancellationToken)
    {
        foreach (var name in operation.RequiredMembers)
        {
            if (!JsonRead.Has(json, name, cancellationToken))
                throw UnexpectedJsonException.OfMissing(name, json.IndexOf((byte)'{'));
        }
    }

    /// <summary>Reports values that do not fit the document: nothing is lost, but the document may be out of date.</summary>
    private void Report(Operation operation, ReadOnlySpan<byte> json, JsonReading reading)
    {
        if (reading.MisfitCount == 0)
            return;

        Instruments.Misfits.Add(reading.MisfitCount, new TagList { { Tags.Vendor, operation.Vendor }, { Tags.Operation, operation.Id } });
        if (!logger.IsEnabled(LogLevel.Warning))
            return;
        var paths = JsonPath.Of(json, reading.Misfits.Select(place => (long)place), reading.Maps, reading.CancellationToken);
        ClientLog.Misfits(logger, operation.Vendor, operation.Id, reading.MisfitCount, string.Join(", ", paths));
    }

    private ResponseFormatException Unexpected(
        Operation operation,
        ReadOnlySpan<byte> json,
        JsonReading reading,
        UnexpectedJsonException exception
    )
    {
        var path = JsonPath.Of(json, [exception.Offset], reading.Maps, reading.CancellationToken) is [var found] ? found : null;
        if (path is not null && exception.Missing is { } missing)
            path = JsonPath.Property(path, missing);
        return Wrong(operation, path is null ? exception.Message : $"{exception.Message} ({path})", exception, path);
    }

    private ResponseFormatException Wrong(Operation operation, string reason, Exception? cause = null, string? path = null) =>
        new(operation.Vendor, operation.Id, $"{Subject} cannot be decoded: {reason}. {Advice}", cause) { Path = path };
}
