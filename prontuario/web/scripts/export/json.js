// The incident itself: another device can take it over from this file.
import { counted } from "../live/incident.js"

/** @param {Incident} incident */
export const text = incident => `${JSON.stringify(counted(incident), null, 1)}\n`

export const type = "application/json"
