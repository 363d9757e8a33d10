namespace Flavours.Tests.Servers;

/// <summary>A response of a <see cref="VendorDouble"/>, which signs it.</summary>
/// <param name="Body">The body.</param>
/// <param name="Status">The status.</param>
/// <param name="Location">The target of a redirect.</param>
/// <param name="IsEndless">Whether the body never ends.</param>
internal sealed record Reply(string Body, int Status = 200, string? Location = null, bool IsEndless = false);
