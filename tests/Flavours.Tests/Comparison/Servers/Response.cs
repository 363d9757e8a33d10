using System.Text;

namespace Flavours.Tests.Comparison.Servers;

/// <summary>A response as the servers send it.</summary>
internal sealed record Response(int Status, string Body, params (string Name, string Value)[] Headers)
{
    public string ContentType { get; init; } = "application/json";

    public byte[] ToBytes()
    {
        var content = Encoding.UTF8.GetBytes(Body);
        var head = new StringBuilder($"HTTP/1.1 {Status} Response\r\nContent-Type: {ContentType}\r\nContent-Length: {content.Length}\r\n");
        head.Append("Connection: close\r\n");
        foreach ((var name, var value) in Headers)
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        return [.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. content];
    }
}
