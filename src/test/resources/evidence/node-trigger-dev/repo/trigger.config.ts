import { defineConfig } from "@trigger.dev/sdk/v3";

export default defineConfig({ project: "proj_media", dirs: ["./src/trigger"], maxDuration: 300 });
