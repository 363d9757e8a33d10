using System.Text.Json;
using Verification.Runtime.CompilerServices;

namespace Hostile.Tests.BadBytes;

/// <summary>Uses everything in a row, as its reader might: values that are decoded on access must be valid as well.</summary>
internal static class RowInspector
{
    public static void Use(object row, Utf8JsonWriter writer)
    {
        switch (row)
        {
            case Verification.Generated.Veriff.Attempt attempt:
                Write(attempt, writer);
                break;
            case Verification.Generated.Twilio.Attempt attempt:
                Write(attempt, writer);
                _ = attempt.Price?.View;
                _ = attempt.ChannelData?.View;
                break;
            case Verification.Generated.Didit.Session session:
                Write(session, writer);
                if (session is Verification.Generated.Didit.UserSession user)
                    _ = (user.PhoneNumber?.View, user.EmailAddress?.View, user.AdditionalDetails?.ToElement());
                break;
            case Verification.Generated.Deepidv.Session session:
                Write(session, writer);
                _ = (session.Location?.View, session.MetaData?.ToElement());
                break;
            default:
                throw new ArgumentException($"No such row: {row.GetType()}.", nameof(row));
        }
    }

    private static void Write<T>(T row, Utf8JsonWriter writer)
        where T : IJsonModel<T>
    {
        writer.Reset(Stream.Null);
        row.Write(writer);
        writer.Flush();
    }
}
