// A paragraph that arrives late, as most news sites load the end of an article.
window.setTimeout(() => {
  const paragraph = document.createElement('p');
  paragraph.id = 'p10';
  paragraph.textContent =
    'Late on Sunday the itinerary changed once more. He Lifeng, the vice premier in charge of the economy, was added, and a talk with students about people-to-people exchanges was moved to the morning.';
  document.getElementById('late').append(paragraph);
}, 400);
