using FluxGraph.Emulator;

return await new EmulatorCommand().Parse(args).InvokeAsync();
