using System.Collections;

namespace Verification.Sandbox.Veriff;

/// <summary>The session ids as a list that computes its elements.</summary>
internal sealed class SessionIdList(SessionTable sessions) : IReadOnlyList<string>
{
    public int Count => sessions.Count;

    public string this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return sessions.IdOf(index);
        }
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (var session = 0; session < Count; session++)
            yield return sessions.IdOf(session);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
