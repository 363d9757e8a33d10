namespace HostileBodies.Feeding;

/// <summary>A child that did not live to the end, or does not respond.</summary>
internal sealed class FeedEndedException(string message) : Exception(message);
