% Released MATLAB metrics on request: one JSON document a line in, one a line out, timed here so that no start-up and no pipe
% is counted. The first line of all is answered with the version. Any other names a file of levels (the infrared, the visible
% and the fused image one after the other, row by row), their width and height, the metric and how often to compute it; the
% answer is the milliseconds of all of them together, and the value.
1;

function value = computed(metric, ir, vi, fused)
  switch metric
    case 'FMI'
      value = analysis_fmi(im2double(ir), im2double(vi), im2double(fused), 'none');
    case 'Q_CV'
      value = metricsQcv(ir, vi, fused);
  end
end

function image = nth(levels, n, width, height)
  pixels = width * height;
  image = reshape(levels((n - 1) * pixels + 1:n * pixels), width, height)';
end

% The next request, or -1; fgetl would wait until much more has come.
function line = next_line()
  try
    line = input('', 's');
  catch
    line = -1;
  end
end

warning('off', 'all');
pkg load image;
next_line();
printf('{"version":"%s"}\n', version());
fflush(stdout);
while ischar(line = next_line())
  request = jsondecode(line);
  file = fopen(request.file);
  levels = fread(file, Inf, '*uint8');
  fclose(file);
  ir = nth(levels, 1, request.width, request.height);
  vi = nth(levels, 2, request.width, request.height);
  fused = nth(levels, 3, request.width, request.height);
  started = tic;
  for i = 1:request.times
    value = computed(request.metric, ir, vi, fused);
  end
  printf('{"milliseconds":%.6f,"value":%.17g}\n', toc(started) * 1000, value);
  fflush(stdout);
end
