// The entry of the page: its styles, then the app.

import "./look/fonts.css";
import "./look/tokens.css";
import "./look/print.css";
import "./look/base.css";

import { start } from "./app/start";

start(document);
