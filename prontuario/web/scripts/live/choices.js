// What is chosen and kept as an answer: the level of an incident, and the mood of those who write. In words, and what a mood proposes.
import { findAll } from "../lib/dom.js"

const choices = findAll(document, "[data-choice]").map(({ dataset }) => ({
  name: dataset.choice ?? "",
  value: dataset.value ?? "",
  title: dataset.title ?? "",
  level: dataset.level ?? "",
}))

/** Under this name the mood is kept. */
export const MOOD = "mood"

/** Whether an answer is a choice, and no condition.
 * @param {string} name */
export const isChoice = name => choices.some(each => each.name === name)

/** @param {string} name @param {string} value */
const chosen = (name, value) => choices.find(each => each.name === name && each.value === value)

/** A choice in the words of the page; one that it does not know, as it is.
 * @param {string} name @param {string} value */
export const titled = (name, value) => chosen(name, value)?.title ?? value

/** The level that a mood proposes; empty for none.
 * @param {string} mood */
export const proposed = mood => chosen(MOOD, mood)?.level ?? ""
