using System.Text.Json.Serialization;

namespace Quickstart.Reading;

/// <summary>How rows become JSON again, without reflection: the clients' types have their own converters.</summary>
[JsonSerializable(typeof(Verification.Generated.Veriff.Attempt), TypeInfoPropertyName = "VeriffAttempt")]
[JsonSerializable(typeof(Verification.Generated.Twilio.Attempt), TypeInfoPropertyName = "TwilioAttempt")]
[JsonSerializable(typeof(Verification.Generated.Didit.Session), TypeInfoPropertyName = "DiditSession")]
[JsonSerializable(typeof(Verification.Generated.Deepidv.Session), TypeInfoPropertyName = "DeepidvSession")]
internal sealed partial class RowJson : JsonSerializerContext;
