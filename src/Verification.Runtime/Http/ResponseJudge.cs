namespace Verification.Runtime;

/// <summary>Decides whether a response is a success, before it is decoded.</summary>
internal sealed class ResponseJudge(TransportSettings settings)
{
    /// <summary>Reads the body of a success, or throws.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="response">The response, of which only the headers are read so far.</param>
    /// <param name="caller">Cancelled by the caller only.</param>
    /// <param name="either">Cancelled by the caller or at the time limit.</param>
    internal async Task<ResponseBuffer> AcceptAsync(
        Operation operation,
        HttpResponseMessage response,
        CancellationToken caller,
        CancellationToken either
    )
    {
        if (!operation.IsSuccess(response.StatusCode))
            throw await RefusedAsync(operation, response, caller, either).ConfigureAwait(false);

        var buffer = await ReadAsync(operation, response, either).ConfigureAwait(false);
        try
        {
            var verdict = settings.Signature?.Verify(response.Headers, buffer.Memory.Span);
            if (settings.Signature is not null && verdict is not true)
                throw settings.Signature.Refuse(operation, verdict);
            if (settings.ReportsFailure?.Invoke(ResponseDecoder.WithoutByteOrderMark(buffer.Memory).Span) == true)
                throw ErrorResponse.Read(operation, response, buffer, verdict, settings);
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Whether a body can be handed on while it arrives: it is a success, and nothing has to be checked that needs all of it.
    /// </summary>
    /// <exception cref="ResponseFormatException">The body is compressed, although that was not asked for.</exception>
    internal bool CanStream(Operation operation, HttpResponseMessage response)
    {
        if (!operation.IsSuccess(response.StatusCode) || settings.Signature is not null)
            return false;
        if (response.Content.Headers.ContentEncoding.All(ContentDecoding.IsNone))
            return true;
        throw new ResponseFormatException(
            operation.Vendor,
            operation.Id,
            "the response is compressed, although the request asked for a body that is not. Check that no proxy compresses it."
        );
    }

    private async Task<ResponseBuffer> ReadAsync(Operation operation, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // Its headers describe the body that GET would give.
        if (operation.Method == HttpMethod.Head)
            return ResponseBuffer.Empty;

        try
        {
            var buffer = await ResponseBuffer
                .ReadAsync(response.Content, settings.MaximumResponseBytes, cancellationToken)
                .ConfigureAwait(false);
            return buffer ?? throw new ResponseTooLargeException(operation.Vendor, operation.Id, settings.MaximumResponseBytes);
        }
        catch (InvalidDataException exception)
        {
            throw new ResponseFormatException(
                operation.Vendor,
                operation.Id,
                "the response cannot be decompressed.",
                ForeignException.Of(exception)
            );
        }
    }

    private async Task<VerificationApiException> RefusedAsync(
        Operation operation,
        HttpResponseMessage response,
        CancellationToken caller,
        CancellationToken either
    )
    {
        var maximum = Math.Min(ErrorBounds.ParsedBytes, settings.MaximumResponseBytes);
        using var buffer = await ResponseBuffer.ReadPartAsync(response.Content, maximum, either).ConfigureAwait(false);
        caller.ThrowIfCancellationRequested();
        var verdict = buffer.IsComplete ? settings.Signature?.Verify(response.Headers, buffer.Memory.Span) : null;
        return ErrorResponse.Read(operation, response, buffer, verdict, settings);
    }
}
