namespace Verification.Generated.Tests.Scaffolding;

/// <summary>A body whose length is not known before its end.</summary>
internal sealed class OneWayStream(byte[] content) : MemoryStream(content)
{
    public override bool CanSeek => false;
}
