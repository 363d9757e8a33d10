using System.Diagnostics.Tracing;
using System.Text;
using Verification.Generated.Kiota.Twilio;
using Verification.Generated.Twilio;

namespace Kiota.Tests.Reading;

/// <summary>The buffer that a response was received into goes back to the pool, which happens only after it was cleared.</summary>
public sealed class ClearedBufferTests
{
    private const int PooledSize = 1 << 20;

    [Fact]
    public async Task The_buffer_of_a_response_is_returned()
    {
        using var pool = new PoolListener();
        using var vendor = new FixedResponse(Encoding.UTF8.GetBytes($$"""{"attempts":[],"other":"{{new string('x', 600_000)}}"}"""));
        using var client = TwilioVerifyKiotaClient.Create(
            new TwilioVerifyOptions { AccountSid = "AC" + new string('a', 32), AuthToken = "token" },
            vendor
        );

        pool.Begin();
        var calling = client.V2.Attempts.GetAsync(cancellationToken: TestContext.Current.CancellationToken);
        // On this thread, whose buffers alone the listener knows.
        calling.IsCompleted.ShouldBeTrue();
        pool.End();

        (await calling)!.Attempts.ShouldBeEmpty();
        pool.Rented.ShouldNotBeEmpty();
        pool.Rented.Except(pool.Returned).ShouldBeEmpty();
    }

    /// <summary>Lists the large buffers that one thread rents and returns.</summary>
    private sealed class PoolListener : EventListener
    {
        private int thread;

        public List<int> Rented { get; } = [];

        public List<int> Returned { get; } = [];

        public void Begin() => thread = Environment.CurrentManagedThreadId;

        public void End() => thread = 0;

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
                EnableEvents(eventSource, EventLevel.Verbose);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (Environment.CurrentManagedThreadId != thread || eventData.Payload is not [int id, int size, ..] || size != PooledSize)
                return;
            if (eventData.EventName == "BufferRented")
                Rented.Add(id);
            else if (eventData.EventName == "BufferReturned")
                Returned.Add(id);
        }
    }
}
