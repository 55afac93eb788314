/** A small lesson that is right, as text. */
export const sampleLesson = `---
version: 1
title: A lesson
asks: What is it?
idea: One idea.
minutes: 5
model: ../../models/lessons/one-server.yaml
horizon: 1 year
steps:
  - { kind: read, title: First }
  - { kind: predict, title: Then, number: { unit: h, from: 0, to: 9 } }
  - { kind: question, title: Last, choice: [{ value: a, words: A }, { value: b, words: B }], right: a }
---
## First
Text one.
## Then
Text two.
## Last
Text three.
### Answer
It is A.
## Teacher's note
A note.
## Answers
All of them.
`;
