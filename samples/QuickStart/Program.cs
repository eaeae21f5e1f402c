using QuickStart;

var command = new QuickStartCommand().Parse(args);
var exitCode = await command.InvokeAsync();
return command.Errors.Count > 0 ? ExitCode.WrongUsage : exitCode;
