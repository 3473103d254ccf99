// Starts Swagger UI on the document of this very server. It asks nobody else: the badge of the online validator is off.
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', follow);
follow();

window.SwaggerUIBundle({
  url: 'openapi.json',
  domNode: document.getElementById('routes'),
  validatorUrl: null,
  deepLinking: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  // Hundreds of schemas, each opened from the route that needs it.
  defaultModelsExpandDepth: -1,
});
