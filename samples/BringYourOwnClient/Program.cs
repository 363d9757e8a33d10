using BringYourOwnClient;
using Verification.Sandbox;

await using var sandbox = await VerificationSandbox.StartAsync();
return await Report.RunAsync(Accounts.Of(sandbox), Console.Out, CancellationToken.None);
