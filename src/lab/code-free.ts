import { z } from "zod";

// The page's policy lets no text become code; zod is not to try. It looks when a schema is made, so this comes before all schemas.
z.config({ jitless: true });
